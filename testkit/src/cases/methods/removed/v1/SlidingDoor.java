public class SlidingDoor extends Door {}
