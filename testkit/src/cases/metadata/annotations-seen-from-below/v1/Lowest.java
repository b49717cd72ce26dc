public class Lowest extends Low {}
