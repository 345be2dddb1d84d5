using System.Diagnostics;

namespace Workbench.Benchmarks.Pages;

/// <summary>A program that answers, and how long that took.</summary>
internal sealed record StartedProcess(Process Process, double StartupSeconds) : IDisposable
{
    public void Dispose() => Process.Dispose();
}
