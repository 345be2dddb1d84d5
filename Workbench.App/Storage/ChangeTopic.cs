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
}
