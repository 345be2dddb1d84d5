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

    /// <summary>The settings that people change. They are few, so the id is always zero. Every page depends on them.</summary>
    Settings = 14,
}
