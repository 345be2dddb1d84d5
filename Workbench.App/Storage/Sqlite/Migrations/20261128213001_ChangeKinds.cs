using Microsoft.EntityFrameworkCore.Migrations;
using Workbench.App.Storage.Mappings;

#nullable disable

namespace Workbench.App.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ChangeKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "TicketChanges",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: ""
            );

            // The guard of the facts is set again after every migration.
            migrationBuilder.Sql("DROP TRIGGER IF EXISTS \"TicketChanges_append_only_UPDATE\"");
            migrationBuilder.Sql(TicketsBackfill.ChangeKinds);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "Kind", table: "TicketChanges");
        }
    }
}
