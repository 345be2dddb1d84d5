using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Import.Planning;

/// <summary>What an import goes by besides folder and database.</summary>
/// <param name="AsOf">The day whose term is opened.</param>
/// <param name="Now">UTC, the instant at which all of it is recorded.</param>
public sealed record PlanSettings(DateOnly AsOf, DateTime Now, Actor Actor, AgreementPolicy Policy);
