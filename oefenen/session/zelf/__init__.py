"""What the trainee does beside choosing: own sentences, looking back, help, what is taken along."""
