namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>Filters deliveries by how they met their target.</summary>
public enum DeliveryOutcomeFilter
{
    All,
    WithinFirstLimit,

    /// <summary>Includes those within the first limit.</summary>
    WithinSecondLimit,
    AfterSecondLimit,
}
