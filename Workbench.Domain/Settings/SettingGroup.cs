namespace Workbench.Domain.Settings;

/// <summary>The groups of settings, in the order of the page.</summary>
public enum SettingGroup
{
    Money,
    Agreements,
    Work,
    Notifications,
    Letters,
    Billing,
}
