using System.Globalization;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Demo;

/// <summary>Creates the contacts of the demo's web shops, and what colleagues noted about some.</summary>
internal static class DemoContacts
{
    private static readonly (string Name, string Role)[] Others =
    [
        ("Johanna Fors", "Ekonomi"),
        ("Simon Ekdahl", "Webbansvarig"),
        ("Rebecca Holt", "Marknad"),
    ];

    private static readonly string[] Notes =
    [
        "Ring helst på förmiddagen. Butiken stänger kl. 14 på fredagar.",
        "Vill ha fakturan märkt med projektnamn. Fråga Johanna om något är oklart.",
    ];

    /// <param name="index">Counts the customers from zero. The telephone numbers are of the range that is kept for fiction.</param>
    public static async Task CreateAsync(
        DemoUseCases useCases,
        DemoStaff people,
        int customer,
        int index,
        string mainContact,
        CancellationToken ct
    )
    {
        var number = (1001 + index).ToString(CultureInfo.InvariantCulture);
        await SaveAsync(
            useCases,
            people,
            customer,
            1,
            new(
                mainContact,
                "Butiksägare",
                $"butik{number}@example.test",
                Telephone("08-465 004", index),
                ContactLanguage.Swedish,
                "",
                IsMain: true
            ),
            ct
        );
        if (index % 2 == 0)
        {
            var (name, role) = Others[index / 2 % Others.Length];
            await SaveAsync(
                useCases,
                people,
                customer,
                null,
                new(
                    name,
                    role,
                    $"ekonomi{number}@example.test",
                    Telephone("070-174 06", index),
                    index % 3 == 0 ? ContactLanguage.English : ContactLanguage.Swedish,
                    "",
                    IsMain: false
                ),
                ct
            );
        }

        if (index % 6 == 0)
        {
            await AddNoteAsync(useCases, people, customer, Notes[index / 6 % Notes.Length], ct);
        }
    }

    private static async Task SaveAsync(
        DemoUseCases useCases,
        DemoStaff people,
        int customer,
        int? contact,
        ContactInput input,
        CancellationToken ct
    ) =>
        DemoUseCases.RequireSuccess(
            await useCases.SaveContact.RunAsync(
                people.Sales,
                new(customer, contact, null, Guid.NewGuid()),
                input,
                ct
            )
        );

    private static async Task AddNoteAsync(
        DemoUseCases useCases,
        DemoStaff people,
        int customer,
        string text,
        CancellationToken ct
    )
    {
        var note = DemoUseCases.RequireSuccess(
            await useCases.SaveCustomerNote.RunAsync(
                people.Sales,
                new(customer, null, null, Guid.NewGuid()),
                text,
                ct
            )
        );
        DemoUseCases.RequireSuccess(
            await useCases.PinCustomerNote.RunAsync(
                people.Sales,
                new(customer, note, null, Guid.NewGuid()),
                isPinned: true,
                ct
            )
        );
    }

    private static string Telephone(string prefix, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix} {60 + index}");
}
