namespace Workbench.App.Shell.Components;

public enum IconName
{
    MyWork,
    Queue,
    Triage,
    Escalations,
    Customers,
    Delivery,
    ProductReports,
    Import,
    NewTicket,
    People,
    Packages,
    Search,
    Attach,
    Bell,
    Close,
    More,
    SignOut,
    ThemeAuto,
    ThemeLight,
    ThemeDark,
}
