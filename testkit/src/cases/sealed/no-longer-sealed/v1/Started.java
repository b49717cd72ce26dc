final class Started implements Event {}
