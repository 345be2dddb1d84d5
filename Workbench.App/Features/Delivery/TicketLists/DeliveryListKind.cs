namespace Workbench.App.Features.Delivery.TicketLists;

/// <summary>The kinds of ticket lists on the delivery page.</summary>
public enum DeliveryListKind
{
    /// <summary>In progress and with a target.</summary>
    Open,

    /// <summary>Past the first limit and not the second.</summary>
    Due,

    /// <summary>Past both limits.</summary>
    Late,

    /// <summary>In one state.</summary>
    State,

    /// <summary>In hand of one technician.</summary>
    Technician,

    /// <summary>Delivered in a week, or in the whole period.</summary>
    Delivered,

    /// <summary>Submitted in a week, or in the whole period.</summary>
    Submitted,
}
