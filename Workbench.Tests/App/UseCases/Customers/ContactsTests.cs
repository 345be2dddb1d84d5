using FluentAssertions;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.Customers;

public sealed class ContactsTests
{
    private static readonly ContactInput Kim = new(
        "Kim Öberg",
        "Finance",
        "kim@shop.test",
        "08-465 004 60",
        ContactLanguage.Swedish,
        "",
        IsMain: false
    );

    [Theory, OnBothDatabases]
    public async Task Every_contact_is_found_and_a_removed_one_is_not(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        await testHost.CreateCustomerAsync("1002");

        var no = await SaveAsync(testHost, maria, customer, null, Kim);

        foreach (
            var text in new[]
            {
                "kim öb",
                "öberg",
                "kim@shop",
                "0846500460",
                "+46846500460",
                "465 004",
                "kontakt 1001",
            }
        )
        {
            (await FindAsync(testHost, text)).Should().Equal([customer], text);
        }

        (
            await testHost
                .Get<RemoveContact>()
                .RunAsync(maria, new(customer, no, 1, Guid.NewGuid()), default)
        ).ShouldSucceed();
        (await FindAsync(testHost, "öberg")).Should().BeEmpty();
        (await FindAsync(testHost, "kontakt 1001")).Should().Equal(customer);
    }

    [Theory, OnBothDatabases]
    public async Task The_main_contact_is_the_contact_of_the_customer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var no = await SaveAsync(testHost, maria, customer, null, Kim);

        await SaveAsync(testHost, maria, customer, no, Kim with { IsMain = true });

        var view = await testHost.Get<CustomerQuery>().RunAsync(maria, "1001", default);
        (view!.Customer.ContactName, view.Customer.ContactEmail)
            .Should()
            .Be(("Kim Öberg", "kim@shop.test"));
        view.MainContact!.Telephone.Should().Be("08-465 004 60");

        (
            await testHost
                .Get<ChangeCustomer>()
                .RunAsync(
                    maria,
                    new(customer, view.Version, Guid.NewGuid()),
                    new("1001", "Butik 1001", "Kim Berg", "kim@shop.test", TestHostData.LaunchDate),
                    default
                )
        ).ShouldSucceed();
        var contacts = await testHost.Get<ContactsQuery>().RunAsync(maria, customer, default);
        contacts!
            .Contacts.Select(c => (c.Name, c.Telephone, c.IsMain))
            .Should()
            .Equal(("Kim Berg", "08-465 004 60", true), ("Kontakt", "", false));
        contacts.History[0].Should().Match<ContactRevision>(r => r.Name == "Kim Berg" && r.No == 3);
        (await FindAsync(testHost, "kim berg")).Should().Equal(customer);
        (await FindAsync(testHost, "kontakt")).Should().Equal(customer);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_operation_adds_one_contact_and_an_old_version_is_refused(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();
        var save = testHost.Get<SaveContact>();
        var target = new ContactCommandTarget(customer, null, null, Guid.NewGuid());

        var numbers = await TestHostActions.RunConcurrentlyAsync(
            3,
            async _ => (await save.RunAsync(maria, target, Kim, default)).ShouldSucceed()
        );

        numbers.Should().AllBeEquivalentTo(2);
        await SaveAsync(testHost, maria, customer, 2, Kim with { Role = "Owner" });
        (await save.RunAsync(maria, new(customer, 2, 1, Guid.NewGuid()), Kim, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.ConcurrencyConflict);
        (await save.RunAsync(maria, new(999, null, null, Guid.NewGuid()), Kim, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.NotFound);
        (await testHost.Get<ContactsQuery>().RunAsync(maria, 999, default)).Should().BeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Contacts_added_at_once_get_different_numbers(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var maria = await testHost.CreatePersonAsync("Maria", Roles.Sales);
        var customer = await testHost.CreateCustomerAsync();

        var numbers = await TestHostActions.RunConcurrentlyAsync(
            5,
            _ => SaveAsync(testHost, maria, customer, null, Kim)
        );

        numbers.Should().BeEquivalentTo([2, 3, 4, 5, 6]);
    }

    private static async Task<int> SaveAsync(
        TestHost testHost,
        Actor actor,
        int customer,
        int? contact,
        ContactInput input
    ) =>
        (
            await testHost
                .Get<SaveContact>()
                .RunAsync(actor, new(customer, contact, null, Guid.NewGuid()), input, default)
        ).ShouldSucceed();

    private static async Task<IReadOnlyList<int>> FindAsync(TestHost testHost, string text) =>
        [
            .. (
                await testHost.Get<CustomersQuery>().RunAsync(Actor.Program, text, default)
            ).Rows.Select(r => r.Id),
        ];
}
