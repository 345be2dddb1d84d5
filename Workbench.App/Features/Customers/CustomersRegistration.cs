using Workbench.App.Features.Customers.Add;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Features.Customers.CustomerTickets;
using Workbench.App.Features.Customers.Details;
using Workbench.App.Features.Customers.Edit;
using Workbench.App.Features.Customers.Notes;
using Workbench.App.Features.Customers.Search;
using Workbench.App.Features.Customers.Told;
using Workbench.App.Shell.Contacts;
using Workbench.App.Shell.Palette;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Customers;

/// <summary>Registers the customer use cases.</summary>
public static class CustomersRegistration
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) =>
        services
            .AddSingleton<AddCustomer>()
            .AddSingleton<ChangeCustomer>()
            .AddSingleton<CustomersQuery>()
            .AddSingleton<CustomerQuery>()
            .AddSingleton<CustomerTicketsQuery>()
            .AddSingleton<ContactsQuery>()
            .AddSingleton<ICustomerContacts>(s => s.GetRequiredService<ContactsQuery>())
            .AddSingleton<SaveContact>()
            .AddSingleton<RemoveContact>()
            .AddSingleton<CustomerNotesQuery>()
            .AddSingleton<SaveCustomerNote>()
            .AddSingleton<PinCustomerNote>()
            .AddSingleton<RemoveCustomerNote>()
            .AddSingleton<ToldQuery>()
            .AddToSlot<AddCustomerForm>(Slot.NewTicketCustomer);

    /// <summary>Registers the services that only pages need.</summary>
    public static IServiceCollection AddCustomerPages(this IServiceCollection services) =>
        services.AddScoped<IPaletteSource, CustomerPaletteSource>();
}
