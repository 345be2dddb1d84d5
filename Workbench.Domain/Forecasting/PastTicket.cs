using System.Runtime.InteropServices;

namespace Workbench.Domain.Forecasting;

/// <summary>A ticket of the past, or one that is open. Times are in days (<see cref="WorkingTime"/>).</summary>
/// <param name="Delivered">Null while it is open.</param>
/// <param name="Work">Its size in any unit that all tickets have, such as planned minutes.</param>
[Rule("D5")]
[StructLayout(LayoutKind.Auto)]
public readonly record struct PastTicket(double Arrived, double? Delivered, int Work = 1)
{
    /// <param name="arrived">UTC.</param>
    /// <param name="delivered">UTC.</param>
    public static PastTicket FromInstants(DateTime arrived, DateTime? delivered, int work = 1) =>
        new(
            WorkingTime.DayOf(arrived),
            delivered is { } instant ? WorkingTime.DayOf(instant) : null,
            work
        );
}
