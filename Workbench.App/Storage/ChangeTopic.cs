namespace Workbench.App.Storage;

/// <summary>The kind of entity that changed.</summary>
public enum ChangeTopic
{
    Ticket,
    Account,
    Person,
    Timer,
    Escalation,
    ProductReport,
    Delivery,

    /// <summary>Notifications of a person were sent or seen. The id is the person's.</summary>
    Notice,

    /// <summary>Who has a ticket open. The id is the ticket's. Never stored: only pages of the same node receive it.</summary>
    Presence,
    SavedReply,

    /// <summary>The packages. There are few, so the id is always zero.</summary>
    Package,

    /// <summary>What sales did about a customer. The id is the customer's.</summary>
    SalesFollowUp,

    /// <summary>Lines were handed over or undone, or a month was locked. The id is always zero: few pages show it.</summary>
    Billing = 12,

    /// <summary>A run of resets began, went on or ended. The id is the run's.</summary>
    ResetRun = 13,

    /// <summary>The settings that people change. They are few, so the id is always zero. Every page depends on them.</summary>
    Settings = 14,

    /// <summary>The forecast was calculated again. Never stored: each node calculates its own. The id is always zero.</summary>
    Forecast = 15,

    /// <summary>A person's days away. The id is the person's.</summary>
    Absence = 18,
}
