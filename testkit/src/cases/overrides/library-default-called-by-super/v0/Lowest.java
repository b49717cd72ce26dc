class Lowest extends Low {}
