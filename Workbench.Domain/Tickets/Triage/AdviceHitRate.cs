using System.Runtime.InteropServices;

namespace Workbench.Domain.Tickets.Triage;

/// <summary>In how many delivered tickets the work took no more than the upper end of the advice.</summary>
/// <param name="Compared">The delivered tickets for which there was advice.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AdviceHitRate(int Held, int Compared)
{
    /// <summary>Rounded down, so that a rate is never said to be reached before it is.</summary>
    public int Percent => Compared == 0 ? 0 : (int)(100L * Held / Compared);
}
