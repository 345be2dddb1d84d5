using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Rows;
using Workbench.Domain;

namespace Workbench.App.Hosting.Keys;

/// <summary>Stores the Data Protection keys of all nodes in the database.</summary>
[CommandName("ProtectionKeys")]
[AllowedFor(Roles.Administrator)]
public sealed class DatabaseKeyRepository(
    IDbContextFactory<WorkbenchDb> contexts,
    CommandExecutor commands
) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return db
            .ProtectionKeys.AsNoTracking()
            .Select(k => k.Xml)
            .AsEnumerable()
            .Select(XElement.Parse)
            .ToList();
    }

    [SuppressMessage(
        "Usage",
        "VSTHRD002:Avoid problematic synchronous waits",
        Justification = "The interface is synchronous. A key is created only every 90 days, and there is no synchronization context."
    )]
    public void StoreElement(XElement element, string friendlyName) =>
        StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private Task<Outcome<Unit>> StoreAsync(XElement element, string name) =>
        commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<DatabaseKeyRepository>(Actor.Program, $"key {name}"),
            (context, _) =>
            {
                context.Db.ProtectionKeys.Add(
                    new ProtectionKeyRow(name, element.ToString(SaveOptions.DisableFormatting))
                );
                return Task.FromResult<Outcome<Unit>>(Unit.Value);
            },
            CancellationToken.None
        );
}
