namespace Workbench.Domain.Settings;

/// <summary>What the number of a setting counts.</summary>
public enum SettingUnit
{
    None,
    OrePerHour,
    Minutes,
    Days,
    Resets,
    Tickets,
    Percent,
    Account,
}
