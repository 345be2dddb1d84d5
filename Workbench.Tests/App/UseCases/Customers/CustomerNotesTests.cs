using FluentAssertions;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

public sealed class CustomerNotesTests
{
    [Theory, OnBothDatabases]
    public async Task Pages_have_no_gap_and_no_duplicate(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var other = await testHost.CreateCustomerAsync("1002");
        await SaveAsync(testHost, anna, other, null, "Elsewhere");
        for (var i = 1; i <= CustomerNotesQuery.PageSize + 1; i++)
        {
            var note = await SaveAsync(testHost, anna, customer, null, $"Note {i}");
            await SaveAsync(testHost, anna, customer, note, $"Text {i}");
        }

        var query = testHost.Get<CustomerNotesQuery>();
        var first = await query.RunAsync(anna, customer, null, default);
        var second = await query.RunAsync(anna, customer, first.Notes[^1].No, default);

        first.HasMore.Should().BeTrue();
        second.HasMore.Should().BeFalse();
        first
            .Notes.Concat(second.Notes)
            .Select(n => n.Text)
            .Should()
            .Equal(
                Enumerable
                    .Range(1, CustomerNotesQuery.PageSize + 1)
                    .Reverse()
                    .Select(i => $"Text {i}")
            );
        second.Notes[^1].Texts[0].Text.Should().Be("Note 1", "the earlier text stays");
    }

    [Theory, OnBothDatabases]
    public async Task One_note_is_pinned_at_most(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var first = await SaveAsync(testHost, anna, customer, null, "First");
        var second = await SaveAsync(testHost, anna, customer, null, "Second");

        (await PinnedAsync()).Should().BeNull();
        await PinAsync(first, true);
        (await PinnedAsync()).Should().Be("First");
        await PinAsync(second, true);
        (await PinnedAsync()).Should().Be("Second");
        await SaveAsync(testHost, anna, customer, second, "Second, better");
        (await PinnedAsync()).Should().Be("Second, better");
        await PinAsync(second, false);
        (await PinnedAsync()).Should().BeNull();
        await PinAsync(first, true);
        (
            await testHost
                .Get<RemoveCustomerNote>()
                .RunAsync(anna, new(customer, first, null, Guid.NewGuid()), default)
        ).ShouldSucceed();
        (await PinnedAsync()).Should().BeNull("a removed note is not shown");

        async Task PinAsync(int note, bool isPinned) =>
            (
                await testHost
                    .Get<PinCustomerNote>()
                    .RunAsync(maria, new(customer, note, null, Guid.NewGuid()), isPinned, default)
            ).ShouldSucceed();

        async Task<string?> PinnedAsync() =>
            (await testHost.Get<CustomerNotesQuery>().PinnedAsync(maria, customer, default))?.Text;
    }

    [Theory, OnBothDatabases]
    public async Task An_old_version_an_unknown_note_and_anothers_note_are_refused(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var bo = await testHost.CreatePersonAsync("Bo", Roles.Technician);
        var customer = await testHost.CreateCustomerAsync();
        var note = await SaveAsync(testHost, anna, customer, null, "First");
        await SaveAsync(testHost, anna, customer, note, "Second");

        (await RefusalAsync(anna, new(customer, note, 1, Guid.NewGuid())))
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await RefusalAsync(bo, new(customer, note, null, Guid.NewGuid())))
            .Should()
            .Be(RefusalCode.NotYourNote);
        (await RefusalAsync(anna, new(customer, 99, null, Guid.NewGuid())))
            .Should()
            .Be(RefusalCode.NotFound);
        (await RefusalAsync(anna, new(99, null, null, Guid.NewGuid())))
            .Should()
            .Be(RefusalCode.NotFound);

        async Task<RefusalCode> RefusalAsync(Actor actor, CustomerNoteCommandTarget target) =>
            (
                await testHost.Get<SaveCustomerNote>().RunAsync(actor, target, "Third", default)
            ).ShouldBeRefused();
    }

    private static async Task<int> SaveAsync(
        TestHost testHost,
        Actor actor,
        int customer,
        int? note,
        string text
    ) =>
        (
            await testHost
                .Get<SaveCustomerNote>()
                .RunAsync(actor, new(customer, note, null, Guid.NewGuid()), text, default)
        ).ShouldSucceed();
}
