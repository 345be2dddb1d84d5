namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>How deliveries kept their target.</summary>
public enum DeliveryOutcomeFilter
{
    All,
    WithinFirstLimit,

    /// <summary>Those within the first bound among them.</summary>
    WithinSecondLimit,
    AfterSecondLimit,
}
