namespace Workbench.App.Shell.Parts;

public enum IconName
{
    MyWork,
    Queue,
    NewTicket,
    People,
    Search,
    Close,
    More,
    SignOut,
    ThemeAuto,
    ThemeLight,
    ThemeDark,
}
