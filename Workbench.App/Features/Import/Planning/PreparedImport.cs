using System.Collections.Immutable;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.App.Features.Import.Planning.Replay;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning;

/// <summary>An import before the replay: everything that can be decided without the existing ledgers.</summary>
/// <param name="Packages">Existing and new packages, by name.</param>
/// <param name="Tickets">Existing and new tickets, by number.</param>
/// <param name="NewHours">The rows to replay, and the customers whose ledgers have to be loaded for it.</param>
/// <param name="Rejections">Everything that is rejected so far.</param>
/// <param name="Steps">The results of the steps so far, in their order.</param>
public sealed record PreparedImport(
    ImportedFolder Folder,
    ExistingData Existing,
    ImportSettings Settings,
    IReadOnlyDictionary<string, Package> Packages,
    ImportCustomers Customers,
    ImmutableDictionary<int, Ticket> Tickets,
    ImportedTechnicians Technicians,
    NewHoursRows NewHours,
    Rejections Rejections,
    IReadOnlyList<ImportStepResult> Steps
);
