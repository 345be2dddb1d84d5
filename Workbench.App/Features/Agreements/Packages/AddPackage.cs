using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Adds an e-commerce package that agreements can be opened with.</summary>
[CommandName("AddPackage")]
[AllowedFor(Roles.TeamLead | Roles.Administrator)]
public sealed class AddPackage(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        Package package,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<AddPackage>(
                actor,
                $"package {package.Name}",
                operationId,
                package
            ),
            async (context, token) =>
            {
                if (
                    TextCheck.RequiredLine(FieldName.Name, package.Name, Customer.MaxNameLength) is
                    { } refusal
                )
                {
                    return refusal;
                }

                if (!package.IsInRange)
                {
                    return package.OutOfRange();
                }

                if (await context.Db.Packages.FindAsync([package.Name], token) is not { } existing)
                {
                    context.Db.Packages.Add(package);
                    context.RecordChange(ChangeTopic.Package, 0);
                }
                else if (existing != package)
                {
                    return Refusal.Because(RefusalCode.PackageExists, package.Name);
                }

                return Unit.Value;
            },
            ct
        );
}
