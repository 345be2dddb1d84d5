namespace Workbench.App.Shell.Components;

public enum IconName
{
    MyWork,
    Queue,
    Triage,
    Tickets,
    Escalations,
    Sales,
    Customers,
    Delivery,
    ProductReports,
    Import,
    Replies,
    NewTicket,
    People,
    Packages,
    Search,
    Attach,
    Bell,
    Calendar,
    Close,
    More,
    SignOut,
    ThemeAuto,
    ThemeLight,
    ThemeDark,
}
