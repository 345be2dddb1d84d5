namespace Workbench.App.Features.TicketList;

/// <summary>The columns by which the list of tickets can be sorted.</summary>
public enum TicketListSort
{
    Number,
    Customer,
    Status,
    Size,
    Technician,
    Submitted,
    Delivered,
    Time,
}
