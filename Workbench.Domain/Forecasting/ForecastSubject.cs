using System.Runtime.InteropServices;

namespace Workbench.Domain.Forecasting;

/// <summary>A ticket whose delivery is forecast. Times are in days.</summary>
/// <param name="Load">The open work before it, its own included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ForecastSubject(double Now, double Arrived, double Load);
