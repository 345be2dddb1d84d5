namespace Workbench.Domain.Delivery.Figures;

/// <summary>Who or what an open ticket waits for.</summary>
public enum TicketHolder
{
    Triage,
    Queue,
    Technician,
    Customer,

    /// <summary>The customer's choice how it is paid, or hours.</summary>
    Funding,
    Sales,
}
