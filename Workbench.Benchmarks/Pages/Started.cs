using System.Diagnostics;

namespace Workbench.Benchmarks.Pages;

/// <summary>A program that answers, and how long that took.</summary>
internal sealed record Started(Process Process, double Seconds) : IDisposable
{
    public void Dispose() => Process.Dispose();
}
