namespace Workbench.App.Features.Notifications.Alerts;

/// <summary>The lists of tickets with an alert. The names are in addresses.</summary>
public enum AlertList
{
    Late,
    DueSoon,
    Forecast,
}
