class Nickname extends Name {}
