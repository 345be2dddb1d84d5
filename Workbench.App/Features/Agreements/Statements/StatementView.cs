using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Statements;

/// <summary>A statement and the terms that can be chosen instead.</summary>
/// <param name="Terms">The terms that have begun, the latest last.</param>
public sealed record StatementView(Statement Statement, IReadOnlyList<TermDates> Terms);
