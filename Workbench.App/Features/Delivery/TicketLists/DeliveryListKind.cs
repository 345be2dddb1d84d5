namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>What the tickets of a list have in common.</summary>
public enum DeliveryListKind
{
    /// <summary>Under way and with a target.</summary>
    Open,

    /// <summary>Of those, what has passed the first bound and not the second.</summary>
    Due,

    /// <summary>Of those, what has passed both bounds.</summary>
    Late,

    /// <summary>In one state.</summary>
    State,

    /// <summary>In one technician's hands.</summary>
    Technician,

    /// <summary>Delivered in a week, or in all weeks that are shown.</summary>
    Delivered,
}
