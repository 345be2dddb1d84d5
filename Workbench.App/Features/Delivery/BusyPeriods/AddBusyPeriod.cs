using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.App.Storage.Mappings;
using Workbench.Domain;
using Workbench.Domain.Delivery;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Adds a period with longer delivery times. It applies to the open tickets submitted in it.</summary>
[Rule("D3")]
[CommandName("AddBusyPeriod")]
[AllowedFor(Roles.TeamLead)]
public sealed class AddBusyPeriod(CommandExecutor commands)
{
    /// <returns>The id of the busy period.</returns>
    public Task<Outcome<int>> RunAsync(
        Actor actor,
        BusyPeriodInput input,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync<Outcome<int>>(
            CommandDescriptor.Create<AddBusyPeriod>(actor, $"{input.From:O}", operationId, input),
            async (context, token) =>
            {
                var id = await context.NextNumberAsync(Counters.BusyPeriod, token);
                var (from, to, extraDays, note) = input;
                if (
                    !BusyPeriod
                        .Create(id, from, to, extraDays, note)
                        .TryGetValue(out var period, out var refusal)
                )
                {
                    return refusal;
                }

                var entry = context.Db.BusyPeriods.Add(period);
                entry.Property<int>(WorkbenchDb.ActorProperty).CurrentValue = context.Actor.Id;
                entry.Property<DateTime>(DeliveryMapping.EnteredAtProperty).CurrentValue =
                    context.Now;
                context.RecordChange(ChangeTopic.Delivery, id);
                return id;
            },
            ct
        );
}
