class Maker {}
