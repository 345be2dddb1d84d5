using Workbench.Domain;

namespace Workbench.Tests.Architecture.Fixtures.Domain;

public sealed record UnsortableRow(decimal Hours, TimeSpan? Took, DateTimeOffset At, Minutes Worked)
    : IAppendOnly;
