namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>Filters deliveries by how they met their target or their estimate.</summary>
public enum DeliveryOutcomeFilter
{
    All,
    WithinFirstLimit,

    /// <summary>Includes those within the first limit.</summary>
    WithinSecondLimit,
    AfterSecondLimit,

    /// <summary>First deliveries with an estimate, as the figures of estimates count them.</summary>
    Estimated,

    /// <summary>Of those, the ones that took longer than the estimate.</summary>
    OverEstimate,
}
