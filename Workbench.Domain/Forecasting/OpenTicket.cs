using System.Runtime.InteropServices;

namespace Workbench.Domain.Forecasting;

/// <summary>An open ticket, in the order in which the group works.</summary>
/// <param name="Arrived">In days (<see cref="WorkingTime"/>).</param>
/// <param name="Work">What is left to do, in the unit of <see cref="PastTicket.Work"/>.</param>
[Rule("D5")]
[StructLayout(LayoutKind.Auto)]
public readonly record struct OpenTicket(
    int Number,
    double Arrived,
    int Work,
    OpenTicketKind Kind = OpenTicketKind.Ready
)
{
    /// <summary>Since when it has been started or has waited, in days.</summary>
    public double Since { get; init; }
}
