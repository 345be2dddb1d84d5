using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Tickets.Intake;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.Support;

/// <summary>Creates the data that tests start from, with the normal use cases.</summary>
public static class TestHostData
{
    public static readonly DateOnly LaunchDate = new(2026, 3, 1);

    public static async Task<Actor> CreatePersonAsync(
        this TestHost testHost,
        string name,
        Roles roles
    )
    {
        var made = await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<int>>(
                new(Actor.Program, "GivenPerson", Roles.Administrator, name, null),
                async (context, ct) =>
                {
                    var id = await context.NextNumberAsync(Counters.Person, ct);
                    var email = $"{name}.{id}@example.test";
                    context.Db.People.Add(
                        new()
                        {
                            Id = id,
                            Name = name,
                            Email = email,
                            NormalizedEmail = email.ToUpperInvariant(),
                            Roles = roles,
                        }
                    );
                    return id;
                },
                CancellationToken.None
            );
        return new(made.ShouldSucceed(), name, roles);
    }

    /// <summary>Creates a launched customer with a package of the given hours.</summary>
    public static async Task<int> CreateCustomerAsync(
        this TestHost testHost,
        string number = "1001",
        int hours = 10,
        DateOnly? anchor = null
    )
    {
        var package = $"P{hours}";
        await testHost
            .Get<AddPackage>()
            .RunAsync(
                Actor.Program,
                new Package(package, hours * 60, 940_000),
                Guid.NewGuid(),
                default
            );
        var input = new CustomerInput(
            number,
            $"Butik {number}",
            "Kontakt",
            "k@example.test",
            LaunchDate
        );
        var id = (
            await testHost
                .Get<AddCustomer>()
                .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
        (
            await testHost
                .Get<OpenAgreement>()
                .RunAsync(Actor.Program, id, anchor ?? LaunchDate, package, Guid.NewGuid(), default)
        ).ShouldSucceed();
        return id;
    }

    /// <summary>Creates a ticket in the queue.</summary>
    public static async Task<int> CreateQueuedTicketAsync(
        this TestHost testHost,
        int customerId,
        SizeClass? size = SizeClass.Small,
        int? estimate = null,
        TicketKind kind = TicketKind.Change,
        FundingMode funding = FundingMode.ServiceHours
    )
    {
        var input = new SubmitTicketInput(
            customerId,
            kind,
            "Banner is cut off",
            "On phones.",
            funding,
            size,
            estimate
        )
        {
            Reason = "Nothing to do with the others",
        };
        return (
            await testHost
                .Get<SubmitTicket>()
                .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
        ).ShouldSucceed();
    }

    /// <summary>Returns the value of the outcome. Fails the test on a refusal.</summary>
    public static T ShouldSucceed<T>(this Outcome<T> outcome) =>
        outcome.Match(
            v => v,
            r =>
                throw new InvalidOperationException(
                    $"Refused: {r.Code} ({string.Join(", ", r.Data)})"
                )
        );

    /// <summary>Returns the code of the refusal. Fails the test when the use case was done.</summary>
    public static RefusalCode ShouldBeRefused<T>(this Outcome<T> outcome) =>
        outcome.Match(_ => throw new InvalidOperationException("It was done."), r => r.Code);
}
