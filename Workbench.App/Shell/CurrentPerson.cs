namespace Workbench.App.Shell;

/// <summary>Stand-in until sign-in is merged.</summary>
public sealed class CurrentPerson
{
    public Task<Domain.Actor> GetAsync() => throw new NotSupportedException();
}
