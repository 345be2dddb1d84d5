namespace Workbench.App.Storage;

/// <summary>What kind of thing changed.</summary>
public enum ChangeTopic
{
    Ticket,
    Account,
    Person,
    Timer,
    Escalation,
    ProductReport,
    Delivery,

    /// <summary>What a person was told or has seen; the id is the person's.</summary>
    Notice,

    /// <summary>Who is on a ticket's page; the id is the ticket's. Never stored: only a node's own pages hear of it.</summary>
    Presence,
}
