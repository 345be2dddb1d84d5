using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Agreements.RefillCards;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Actions.Completion;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks.Crash;

/// <summary>Runs eight writers until they are killed, and prints each operation once it is acknowledged.</summary>
internal sealed class CrashWriter
{
    public const string Ready = "ready";
    private const int Writers = 8;

    private readonly BenchmarkHost host;
    private readonly IReadOnlyList<int> customers;

    private CrashWriter(BenchmarkHost host, IReadOnlyList<int> customers) =>
        (this.host, this.customers) = (host, customers);

    public static async Task<int> RunAsync(StorageSettings storage)
    {
        await using var host = await BenchmarkHost.OpenAsync(storage);
        await using (var db = host.CreateDbContext())
        {
            if (!await db.Customers.AnyAsync())
            {
                await BenchmarkData.AddCustomersAsync(host, Writers, hours: 400);
                await BenchmarkData.AddTechniciansAsync(host, Writers);
            }
        }

        List<int> customers;
        List<Actor> technicians;
        await using (var db = host.CreateDbContext())
        {
            customers = await db.Customers.Select(c => c.Id).ToListAsync();
            technicians = (await db.People.AsNoTracking().ToListAsync())
                .Select(p => p.ToActor())
                .ToList();
        }

        var writer = new CrashWriter(host, customers);
        await Console.Out.WriteLineAsync(Ready);
        await Task.WhenAll(
            technicians.Select((technician, i) => Task.Run(() => writer.WorkAsync(technician, i)))
        );
        return 0;
    }

    private async Task WorkAsync(Actor technician, int first)
    {
        for (var round = first; ; round++)
        {
            var customer = customers[round % customers.Count];
            await SubmitAsync(technician, customer);
            if (await TakeAsync(technician) is { } number)
            {
                await RegisterAsync(technician, number);
                await DeliverAsync(technician, number);
            }

            if (round % 7 == 0)
            {
                await BuyAsync(customer);
            }
        }
    }

    private async Task SubmitAsync(Actor technician, int customer)
    {
        var id = Guid.NewGuid();
        var input = new SubmitTicketInput(
            customer,
            TicketKind.Change,
            "Banner is cut off",
            "On phones.",
            FundingMode.ServiceHours,
            SizeClass.Small,
            null
        )
        {
            Reason = "Nothing to do with the others",
        };
        var number = BenchmarkHost.ValueOf(
            await host.Get<SubmitTicket>().RunAsync(technician, input, id, default)
        );
        Acknowledge(new(AcknowledgedOperationKind.Submitted, id, number, 0));
    }

    private async Task<int?> TakeAsync(Actor technician)
    {
        var id = Guid.NewGuid();
        if (
            await host.Get<TakeNext>().RunAsync(technician, id, default)
            is not TakeNextOutcome.Started started
        )
        {
            return null;
        }

        Acknowledge(new(AcknowledgedOperationKind.Taken, id, started.Number, 0));
        return started.Number;
    }

    private async Task RegisterAsync(Actor technician, int number)
    {
        var id = Guid.NewGuid();
        await using var db = host.CreateDbContext();
        var submitted = await db
            .Tickets.Where(t => t.Number == number)
            .Select(t => t.SubmittedAt)
            .SingleAsync();
        var time = new RegisterTimeInput(10, StockholmTime.DateOf(submitted), Activity.Fix, "");
        var posted = BenchmarkHost.ValueOf(
            await host.Get<RegisterTime>().RunAsync(technician, number, time, id, default)
        );
        Acknowledge(new(AcknowledgedOperationKind.Registered, id, number, posted.No));
    }

    private async Task DeliverAsync(Actor technician, int number)
    {
        var id = Guid.NewGuid();
        BenchmarkHost.ValueOf(
            await host.Get<DeliverTicket>().RunAsync(technician, new(number, null, id), default)
        );
        Acknowledge(new(AcknowledgedOperationKind.Delivered, id, number, 0));
    }

    private async Task BuyAsync(int customer)
    {
        var id = Guid.NewGuid();
        var card = BenchmarkHost.ValueOf(
            await host.Get<BuyRefillCard>()
                .RunAsync(Actor.Program, customer, new(5, "Eva", ContactChannel.Phone), id, default)
        );
        Acknowledge(new(AcknowledgedOperationKind.Bought, id, customer, card.SourceNo));
    }

    private static void Acknowledge(AcknowledgedOperation done) => Console.Out.WriteLine(done);
}
