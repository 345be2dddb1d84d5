using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Adds an e-commerce package that agreements can be opened with.</summary>
[CommandName("AddPackage")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class AddPackage(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        Package package,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync<Outcome<Done>>(
            WriteCommand.Of<AddPackage>(actor, $"package {package.Name}", operationId),
            async (scope, token) =>
            {
                if (
                    TextCheck.Required(FieldName.Name, package.Name, Customer.MaxNameLength) is
                    { } refusal
                )
                {
                    return refusal;
                }

                if (!package.IsInRange)
                {
                    return Refusal.Because(
                        RefusalCode.PackageOutOfRange,
                        Package.MaxIncludedHours,
                        Package.MaxYearlyPriceSek
                    );
                }

                if (await scope.Db.Packages.FindAsync([package.Name], token) is null)
                {
                    scope.Db.Packages.Add(package);
                }

                return Done.Value;
            },
            ct
        );
}
