namespace Workbench.Domain.Forecasting;

/// <summary>What an open ticket is to the forecast.</summary>
public enum OpenTicketKind
{
    /// <summary>Waits for its turn.</summary>
    Ready,

    /// <summary>Is being worked on.</summary>
    Started,

    /// <summary>Waits for the customer.</summary>
    AwaitingCustomer,

    /// <summary>Waits for hours.</summary>
    AwaitingFunding,
}
