using System.Diagnostics;

namespace Workbench.Benchmarks.Pages;

/// <summary>A program that has answered, and how long its start took.</summary>
internal sealed record StartedProcess(Process Process, double StartupSeconds) : IDisposable
{
    public void Dispose() => Process.Dispose();
}
