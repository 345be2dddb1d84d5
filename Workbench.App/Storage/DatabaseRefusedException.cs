using Npgsql;
using Workbench.App.Settings;

namespace Workbench.App.Storage;

/// <summary>Thrown when the program can't use the database of the settings: it is missing, or newer than the program.</summary>
public sealed class DatabaseRefusedException : Exception
{
    private DatabaseRefusedException(string message)
        : base(message) { }

    /// <summary>Creates the exception for a missing database.</summary>
    public static DatabaseRefusedException Missing(StorageSettings settings) =>
        new(
            $"There is no Workbench database in {PlaceOf(settings)}: check {KeyOf(settings)}, or create the database with serve, import or restore."
        );

    /// <summary>Creates the exception for a database with a migration that the program doesn't know.</summary>
    public static DatabaseRefusedException Newer(StorageSettings settings, string migration) =>
        new(
            $"The database in {PlaceOf(settings)} is newer than this program, which does not know its migration {migration}: use the version that last served it, or a later one."
        );

    /// <summary>Creates the exception for a file that is no database any more.</summary>
    public static DatabaseRefusedException Damaged(StorageSettings settings) =>
        new(
            $"The database file in {PlaceOf(settings)} is damaged: restore a backup into an empty data folder with the verb restore."
        );

    /// <summary>Creates the exception for a server that does not answer, or refuses the account.</summary>
    public static DatabaseRefusedException Unreachable(StorageSettings settings, string why) =>
        new(
            $"{PlaceOf(settings)} can't be reached ({why.Split('\n')[0].TrimEnd('.')}): check Storage:ConnectionString and whether the server runs.".Replace(
                "the PostgreSQL",
                "The PostgreSQL",
                StringComparison.Ordinal
            )
        );

    private static string KeyOf(StorageSettings settings) =>
        settings.Provider == StorageProvider.Sqlite
            ? "Storage:DataFolder"
            : "Storage:ConnectionString";

    /// <summary>Describes where the database is. Never shows the password of a connection.</summary>
    private static string PlaceOf(StorageSettings settings)
    {
        if (settings.Provider == StorageProvider.Sqlite)
        {
            return $"the folder {settings.DataFolder}";
        }

        var connection = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        return FormattableString.Invariant(
            $"the PostgreSQL database {connection.Database} on {connection.Host}:{connection.Port}"
        );
    }
}
