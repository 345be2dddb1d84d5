using Hangfire;
using Microsoft.AspNetCore.Components;

namespace Workbench.Tests.Architecture.Fixtures.Pages;

/// <summary>Uses the job runner only inside a lambda.</summary>
public sealed class PageWithJobs : ComponentBase
{
    public Func<string, bool> Delete { get; } = id => BackgroundJob.Delete(id);
}
