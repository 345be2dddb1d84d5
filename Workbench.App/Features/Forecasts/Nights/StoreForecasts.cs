using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Forecasts;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Nights;

/// <summary>
/// Stores what is said tonight of each open ticket, once a day, so that it can be compared with what becomes true. Nothing where the
/// forecast is refused (D5).
/// </summary>
[Rule("D5")]
[CommandName("StoreForecasts")]
[AllowedFor(Roles.Administrator)]
public sealed class StoreForecasts(
    CommandExecutor commands,
    QueryExecutor queries,
    ForecastCache cache
)
{
    /// <returns>The number of stored forecasts; zero if those of today are stored already.</returns>
    /// <exception cref="AccessDeniedException">The actor is neither the program nor an administrator.</exception>
    public async Task<int> RunAsync(Actor actor, CancellationToken ct)
    {
        var current = await queries.RunSharedAsync<StoreForecasts, CurrentForecast>(
            actor,
            async token => await cache.RefreshAsync(token),
            ct
        );
        var night = StockholmTime.DateOf(current.MadeAt);
        var said = QueueForecaster.ForecastNight(current.Input, current.Skill);
        if (said.Count == 0)
        {
            return 0;
        }

        var stored = 0;
        var outcome = await commands.RunAsync<Outcome<Unit>>(
            CommandDescriptor.Create<StoreForecasts>(actor, $"night {Formats.Date(night)}"),
            async (context, token) =>
            {
                stored = await StoreAsync(context, night, current, said, token);
                return Unit.Value;
            },
            ct
        );
        return outcome.Match(_ => stored, _ => 0);
    }

    private static async Task<int> StoreAsync(
        CommandContext context,
        DateOnly night,
        CurrentForecast current,
        IReadOnlyList<NightlyQuantiles> said,
        CancellationToken ct
    )
    {
        if (await context.Db.NightlyForecasts.AnyAsync(f => f.MadeOn == night, ct))
        {
            return 0;
        }

        context.Db.NightlyForecasts.AddRange(
            said.Select(s =>
                NightlyForecast.Create(night, current.Cycles[s.Number], current.MadeAt, s)
            )
        );
        return said.Count;
    }
}
